using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace WslNet.ReferenceMembers;

/// <summary>The public types of an assembly.</summary>
internal sealed class PublicTypes(MetadataReader reader)
{
    private readonly TypeNames _names = new();

    public IEnumerable<TypeRecord> Read() =>
        from handle in reader.TypeDefinitions
        where IsPublic(reader.GetTypeDefinition(handle))
        select Describe(handle);

    private bool IsPublic(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(reader.GetTypeDefinition(type.GetDeclaringType())),
            _ => false,
        };

    private TypeRecord Describe(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var ofType = ParameterNames(type.GetGenericParameters());
        var context = new TypeParameters(ofType, []);
        var bases = type.GetInterfaceImplementations().Select(one => reader.GetInterfaceImplementation(one).Interface);
        if (!type.BaseType.IsNil)
        {
            bases = bases.Prepend(type.BaseType);
        }
        var names = bases.Select(one => NameOf(one, context)).ToList();
        return new TypeRecord(
            _names.GetTypeFromDefinition(reader, handle, 0),
            names,
            [.. Fields(type), .. Properties(type, context), .. Methods(type, ofType), .. ImplicitConstructor(names)]);
    }

    private string NameOf(EntityHandle handle, TypeParameters context) =>
        handle.Kind switch
        {
            HandleKind.TypeDefinition => _names.GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
            HandleKind.TypeReference => _names.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
            _ => _names.GetTypeFromSpecification(reader, context, (TypeSpecificationHandle)handle, 0),
        };

    private ImmutableArray<string> ParameterNames(GenericParameterHandleCollection handles) =>
        [.. handles.Select(handle => reader.GetString(reader.GetGenericParameter(handle).Name))];

    private IEnumerable<MemberRecord> Fields(TypeDefinition type) =>
        from handle in type.GetFields()
        let field = reader.GetFieldDefinition(handle)
        where (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public
        select new MemberRecord(reader.GetString(field.Name), field.Attributes.HasFlag(FieldAttributes.Static), null, 0, false);

    private IEnumerable<MemberRecord> Properties(TypeDefinition type, TypeParameters context)
    {
        foreach (var property in type.GetProperties().Select(reader.GetPropertyDefinition))
        {
            var accessors = property.GetAccessors();
            var usable = new[] { accessors.Getter, accessors.Setter }
                .Where(handle => !handle.IsNil)
                .Select(reader.GetMethodDefinition)
                .Where(IsPublic)
                .ToList();
            if (usable.Count > 0)
            {
                var index = property.DecodeSignature(_names, context).ParameterTypes;
                yield return new MemberRecord(
                    reader.GetString(property.Name), usable[0].Attributes.HasFlag(MethodAttributes.Static), index.Length == 0 ? null : index, 0, false);
            }
        }
    }

    private IEnumerable<MemberRecord> Methods(TypeDefinition type, ImmutableArray<string> ofType)
    {
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(IsPublic))
        {
            var name = reader.GetString(method.Name);
            var signature = method.DecodeSignature(_names, new TypeParameters(ofType, ParameterNames(method.GetGenericParameters())));
            var parameters = method.GetParameters()
                .Select(reader.GetParameter)
                .Where(parameter => parameter.SequenceNumber > 0)
                .OrderByDescending(parameter => parameter.SequenceNumber)
                .ToList();
            var takesList = parameters.Count > 0 && parameters[0].GetCustomAttributes().Any(IsParamArray);
            yield return new MemberRecord(
                name == ".ctor" ? "new" : name,
                name == ".ctor" || method.Attributes.HasFlag(MethodAttributes.Static),
                signature.ParameterTypes,
                parameters.TakeWhile(parameter => parameter.Attributes.HasFlag(ParameterAttributes.Optional)).Count(),
                takesList);
        }
    }

    private static bool IsPublic(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;

    private bool IsParamArray(CustomAttributeHandle handle)
    {
        var constructor = reader.GetCustomAttribute(handle).Constructor;
        var type = constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        return NameOf(type, new TypeParameters([], [])) == "System.ParamArrayAttribute";
    }

    /// <summary>A structure can be made without arguments, and no metadata says so.</summary>
    private static IEnumerable<MemberRecord> ImplicitConstructor(List<string> bases) =>
        bases is ["System.ValueType", ..] ? [new MemberRecord("new", true, [], 0, false)] : [];
}
